using System.Globalization;
using Xunit.Abstractions;

namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>
/// The promise that nobody sees what could vanish, against the real process and its file: people type, the process gets SIGKILL at a
/// moment that the seed chooses, and what it acknowledged or showed to anyone is there when it runs again.
/// </summary>
/// <remarks>
/// <c>NVP_KILL_ROUNDS</c> sets the number of kills, <c>NVP_KILL_SEED</c> another seed. The seed fixes who types what and when the kill
/// comes, not how the machine schedules it.
/// </remarks>
public sealed class KillTests(ITestOutputHelper output)
{
    private static int Rounds => Setting("NVP_KILL_ROUNDS", 3);

    public static TheoryData<int> Seeds => [Setting("NVP_KILL_SEED", 5345)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Kill_WhilePeopleType_LosesNothingThatWasAcknowledgedOrSeen(int seed)
    {
        var random = new Random(seed);
        await using var room = new WritingRoom(random);
        await Watch(room, async () =>
        {
            for (var round = 1; round <= Rounds; round++)
            {
                await room.StartAsync();
                await room.CheckPromisesAsync(); // before anyone can push it again

                // Now and then while the room still fills, mostly while everyone is typing.
                var filling = room.FillAsync();
                if (random.Next(5) > 0) await filling;
                await Task.Delay(random.Next(600));
                await room.KillAsync();
                await filling;
                output.WriteLine($"kill {round}: {room.Promises} tokens promised, {room.Unanswered} pushes without an answer");
            }

            await room.StartAsync();
            await room.CheckPromisesAsync();
            await room.FillAsync();
            await room.FinishAsync();
        });

        output.WriteLine($"{Rounds} kills, {room.Promises} tokens promised; of the tokens in {room.Unanswered} pushes without an answer "
            + $"{room.Kept} were durable all the same and {room.Vanished} were not, until their authors sent them again");
        Assert.True(room.Unanswered >= Rounds, $"only {room.Unanswered} pushes were in flight at {Rounds} kills: the kills miss the typing");
    }

    [Fact]
    public async Task Terminate_WhilePeopleType_LosesNothingAndEndsWithinTenSeconds()
    {
        await using var room = new WritingRoom(new Random(20));
        await Watch(room, async () =>
        {
            await room.StartAsync();
            await room.CheckPromisesAsync();
            await room.FillAsync();
            await room.UntilPromisedAsync(10);
            var asked = TimeProvider.System.GetTimestamp();
            await room.TerminateAsync();
            var taken = TimeProvider.System.GetElapsedTime(asked);
            output.WriteLine($"ended after {taken.TotalSeconds:F1} s with {room.Promises} tokens promised");
            Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            Assert.True(room.IsLogFolded, "the store was not closed in good order");

            await room.StartAsync();
            await room.CheckPromisesAsync();
            await room.FillAsync();
            await room.FinishAsync();
        });
    }

    private async Task Watch(WritingRoom room, Func<Task> story)
    {
        try
        {
            await story();
        }
        catch
        {
            output.WriteLine(room.ServerOutput);
            throw;
        }
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
