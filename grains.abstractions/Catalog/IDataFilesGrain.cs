using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Catalog;

/// <summary>The data files that the catalogue is made of, and their replacement. Key: 0. For administrators only.</summary>
[Alias("nvp.IDataFilesGrain")]
public interface IDataFilesGrain : IGrainWithIntegerKey
{
    /// <summary>The files that can be replaced.</summary>
    [Alias("List")]
    Task<Answer<DataFileList>> List(PersonId by);

    /// <summary>A file as it is in use.</summary>
    [Alias("Read")]
    Task<Answer<byte[]>> Read(PersonId by, string file);

    /// <summary>What a file would do in the place of the one in use.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="content">The new file; null for the one that comes with the service.</param>
    [Alias("Check")]
    Task<Answer<DataFileReport>> Check(PersonId by, string file, byte[]? content);

    /// <summary>
    /// Puts a file in the place of the one in use, on every silo within seconds, or refuses it and changes nothing. A repetition of the
    /// operation is answered like the first time. When somebody begins a document that would have lost something before all silos
    /// know of it, the file before is put back, and the answer is a conflict (<c>data-begun</c>).
    /// </summary>
    [Alias("Replace")]
    Task<Answer<DataFileList>> Replace(PersonId by, DataFileReplacement command);
}
