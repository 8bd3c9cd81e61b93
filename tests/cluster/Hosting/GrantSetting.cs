using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Tests.Cluster.Hosting;

/// <summary>Brings people's grants to where a test starts, as an administrator would.</summary>
internal static class GrantSetting
{
    /// <summary>The person has these grants and no others. The new ones come first, so that nobody is shut out in between.</summary>
    public static async Task SetGrantsAsync(this IGrainFactory grains, string person, params Grant[] grants)
    {
        var old = (await grains.GetGrain<IPersonGrain>(person).GetPerson())!.Grants;
        foreach (var grant in grants) await grains.GiveAsync(person, grant);
        foreach (var grant in old) await grains.CarryAsync(person, new GrantCommand.Take(grant.Id!) { Operation = Guid.NewGuid() });
    }

    /// <summary>Gives one more.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> GiveAsync(this IGrainFactory grains, string person, Grant grant)
    {
        var operation = Guid.NewGuid();
        await grains.CarryAsync(
            person, new GrantCommand.Give(grant.Role, grant.Scope, grant.Sections, grant.SignsAs, grant.From, grant.Until) { Operation = operation });
        return operation.ToString("n");
    }

    private static async Task CarryAsync(this IGrainFactory grains, string person, GrantCommand command)
    {
        var answer = await grains.GetGrain<IPersonGrain>(person).Carry(new PersonId(Places.Administrator), command);
        Assert.True(answer.IsAllowed, answer.Refusal?.ToString());
    }
}
