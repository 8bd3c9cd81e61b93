namespace NvpOrleans.Grains.Plans;

/// <summary>Limits of PDFs that are attached to plans (configuration section <c>SignedPdfs</c>).</summary>
public sealed class SignedPdfOptions
{
    /// <summary>The ceiling of <see cref="MaxBytes"/>: each upload is held in memory once per node that it passes.</summary>
    internal const long Ceiling = 50 * 1024 * 1024;

    /// <summary>The largest PDF in bytes; a larger one is refused with <c>too-large</c>.</summary>
    public long MaxBytes { get; set; } = 10 * 1024 * 1024;
}
