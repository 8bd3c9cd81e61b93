using System.Reflection;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Tests.Cluster.Gateway;

/// <summary>A document grain that answers what a test says, when it says so.</summary>
public class ScriptedDocument : DispatchProxy
{
    private Func<string, object?> _answer = null!;

    /// <param name="answer">From the name of the called method to its answer, a task.</param>
    public static IGrainFactory Grains(Func<string, object?> answer)
    {
        var document = Create<IZonePlanGrain, ScriptedDocument>();
        ((ScriptedDocument)(object)document)._answer = answer;
        var factory = Create<IGrainFactory, ScriptedDocument>();
        ((ScriptedDocument)(object)factory)._answer = _ => document;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _answer(targetMethod!.Name);
}
