namespace NvpOrleans.Grains.Consultation;

/// <summary>What is agreed for consultations (configuration section <c>Consultation</c>).</summary>
public sealed class ConsultationOptions
{
    /// <summary>How often a party may be reminded in seven days.</summary>
    public int RemindersPerWeek { get; set; } = 1;
}
