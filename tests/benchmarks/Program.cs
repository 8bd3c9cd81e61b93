using BenchmarkDotNet.Running;
using NvpOrleans.Tests.Benchmarks.Comparison;

// dotnet run -c Release --project tests/benchmarks -- compare ["part of a row's name"]
// dotnet run -c Release --project tests/benchmarks -- --filter '*Keystroke*'
if (args is ["compare", .. var rest])
    Comparer.Run(rest is [var filter] ? filter : "");
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
