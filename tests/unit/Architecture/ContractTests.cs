using System.Reflection;
using NvpOrleans.Abstractions.Documents;
using Orleans;
using Orleans.Runtime;

namespace NvpOrleans.Tests.Unit.Architecture;

/// <summary>Contracts outlive renames: what crosses a process boundary goes by an alias.</summary>
public sealed class ContractTests
{
    private static readonly Type[] Types = typeof(DocumentId).Assembly.GetTypes();

    private static IEnumerable<Type> Serialized => Types.Where(t => t.GetCustomAttribute<GenerateSerializerAttribute>() is not null);

    private static IEnumerable<Type> Interfaces =>
        Types.Where(t => t.IsInterface && t.IsPublic && typeof(IAddressable).IsAssignableFrom(t));

    [Fact]
    public void SerializedTypes_WhenSent_HaveAnAlias()
    {
        Assert.NotEmpty(Serialized);
        Assert.All(Serialized, t => Assert.NotNull(AliasOf(t)));
    }

    [Fact]
    public void GrainInterfaces_WhenCalled_HaveAnAlias()
    {
        Assert.NotEmpty(Interfaces);
        Assert.All(Interfaces, t => Assert.NotNull(AliasOf(t)));
    }

    [Fact]
    public void GrainMethods_WhenCalled_HaveAnAliasThatIsUniqueInTheirInterface()
    {
        Assert.Empty(
            from type in Interfaces
            from method in type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance)
            where AliasOf(method) is null
            select $"{type.Name}.{method.Name}");
        Assert.All(Interfaces, type => AssertUnique(type.GetMethods().Select(AliasOf)));
    }

    [Fact]
    public void Aliases_WhenCompared_AreUnique() => AssertUnique(Serialized.Concat(Interfaces).Select(AliasOf));

    private static string? AliasOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias;

    private static void AssertUnique(IEnumerable<string?> aliases) =>
        Assert.Empty(aliases.GroupBy(alias => alias).Where(group => group.Count() > 1).Select(group => group.Key));
}
