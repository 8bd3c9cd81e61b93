using NvpOrleans.Tests.Load;

if (LoadCommand.Parse(args) is not { } command)
{
    Console.Error.WriteLine(LoadCommand.Usage);
    return 2;
}

Console.WriteLine(Machine.Describe());
await (command.Name switch
{
    "ack" => TypingTable.PrintAcknowledgementsAsync(command),
    "keystroke" => TypingTable.PrintKeystrokesAsync(command),
    "board" => BoardRun.PrintAsync(command.Viewers),
    "remarks" => RemarksTrace.PrintAsync(command.Threads),
    _ => ColdStart.PrintAsync(),
});
return 0;
