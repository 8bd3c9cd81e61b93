using System.Globalization;
using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Audit;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// Reading what is meant for named readers only is recorded in the audit log before anything of it is answered: who, in which role,
/// which section, in which way, once a day. What stays open overnight is recorded when it is opened again.
/// </summary>
internal abstract partial class CoEditedGrain
{
    // What the log has already: somebody who opens a section again and again costs no further call.
    private readonly HashSet<(PersonId Person, SectionId Section, string Way)> _readings = [];
    private DateOnly _readingsOf;

    /// <param name="person">Who reads.</param>
    /// <param name="section">What.</param>
    /// <param name="way">In which way (<see cref="ReadingWays"/>).</param>
    /// <param name="stage">The stage that the text is read at; null for that of the document.</param>
    private protected async Task RecordReading(Person person, SectionId section, string way, string? stage = null)
    {
        if (Catalog.TemplateOf(Document, section.Slug)?.Handling != Handling.Limited) return;
        var now = Time.GetUtcNow();
        if (_rules.Access.GrantOf(person, Document, section, stage ?? RightsAt, now) is not { } grant) return;
        var day = BelgianDay.Of(now);
        if (day != _readingsOf)
        {
            _readings.Clear();
            _readingsOf = day;
        }

        if (_readings.Contains((person.Id, section, way))) return;
        var details = new Dictionary<string, string> { ["way"] = way, [AuditJournal.Day] = day.ToString("O", CultureInfo.InvariantCulture) };
        if (grant.SignsAs is { } office) details["signsAs"] = office;
        await GrainFactory.GetGrain<IAuditGrain>(0).RecordReading(
            new AuditEntry(AuditKind.Read, person.Id, RoleNames.NameOf(grant.Role), $"{Document}/{section}", details), day);
        if (day == _readingsOf) _readings.Add((person.Id, section, way));
    }

    /// <summary>The frozen text is hashed again for a person: of each section that they may read.</summary>
    private protected async Task RecordVerification(PersonId id)
    {
        if (KnownPerson(id) is not { } person) return;
        foreach (var section in ShownSections.ToList()) await RecordReading(person, section.Id, ReadingWays.Verification);
    }

    /// <summary>The ways in which text is read; they stand in the log for ever.</summary>
    private protected static class ReadingWays
    {
        /// <summary>The section was opened, over whichever door.</summary>
        public const string Opening = "opening";

        /// <summary>The frozen text was hashed again for somebody.</summary>
        public const string Verification = "verification";

        /// <summary>It was read in a text that had been frozen.</summary>
        public const string Version = "version";

        /// <summary>The remarks on it were shown in the approval section, with the words that they stand at.</summary>
        public const string Approval = "approval";

        /// <summary>A PDF that is attached to a frozen text was handed over.</summary>
        public const string SignedPdf = "signed-pdf";

        /// <summary>The goals and actions were shown as a list.</summary>
        public const string Actions = "actions";

        /// <summary>Remarks on it were shown, with the words that they are about.</summary>
        public const string Comments = "comments";
    }
}
