using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>The words of commands and events, as their JSON has them.</summary>
internal static class EventWords
{
    private static readonly FrozenDictionary<Type, string> Words =
        new[] { typeof(PlanCommand), typeof(PlanEvent) }
            .SelectMany(kind => kind.GetCustomAttributes<JsonDerivedTypeAttribute>())
            .ToFrozenDictionary(word => word.DerivedType, word => (string)word.TypeDiscriminator!);

    public static string Of(object instance) => Of(instance.GetType());

    public static string Of(Type type) => Words[type];
}
