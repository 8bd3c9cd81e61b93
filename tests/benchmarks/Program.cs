using BenchmarkDotNet.Running;
using NvpOrleans.Tests.Benchmarks.Comparison;
using NvpOrleans.Tests.Benchmarks.Growth;

// dotnet run -c Release --project tests/benchmarks -- compare ["part of a row's name"]
// dotnet run -c Release --project tests/benchmarks -- growth
// dotnet run -c Release --project tests/benchmarks -- --filter '*Keystroke*'
switch (args)
{
    case ["compare", .. var rest]:
        Comparer.Run(rest is [var filter] ? filter : "");
        break;
    case ["growth"]:
        GrowthTable.Run();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
