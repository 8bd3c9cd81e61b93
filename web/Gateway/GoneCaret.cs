using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.Gateway;

/// <summary>A caret that goes because its connection does.</summary>
internal readonly record struct GoneCaret(SectionId Section, ulong ClientId, long Clock);
