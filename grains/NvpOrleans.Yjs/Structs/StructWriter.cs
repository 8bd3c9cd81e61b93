namespace NvpOrleans.Yjs;

/// <summary>How structs stand in an update. Keep in sync with <see cref="UpdateReader"/>.</summary>
internal static class StructWriter
{
    public static void WriteGc(YjsWriter writer, ulong length)
    {
        writer.WriteByte((byte)ContentKind.Gc);
        writer.WriteVarUInt(length);
    }

    public static void WriteSkip(YjsWriter writer, ulong length)
    {
        writer.WriteByte((byte)ContentKind.Skip);
        writer.WriteVarUInt(length);
    }

    /// <summary>Writes an item's head and neighbours.</summary>
    /// <returns>True if the parent has to follow: there is no neighbour to copy it from.</returns>
    public static bool WriteHead(YjsWriter writer, ContentKind kind, Id origin, Id rightOrigin, bool hasParentSub)
    {
        writer.WriteByte(StructInfo.Of(kind, !origin.IsNone, !rightOrigin.IsNone, hasParentSub).Value);
        if (!origin.IsNone)
            writer.WriteId(origin);
        if (!rightOrigin.IsNone)
            writer.WriteId(rightOrigin);
        return origin.IsNone && rightOrigin.IsNone;
    }

    /// <summary>Writes the content of an item of <paramref name="length"/>, from <paramref name="offset"/> on.</summary>
    public static void WriteContent(YjsWriter writer, Content content, ulong offset, ulong length)
    {
        if (content is ContentDeleted)
            writer.WriteVarUInt(length - offset);
        else
            content.Write(writer, offset);
    }

    public static void WriteParent(YjsWriter writer, string? rootName, Id parent, string? parentSub)
    {
        if (rootName is not null)
        {
            writer.WriteByte(1);
            writer.WriteString(rootName);
        }
        else
        {
            writer.WriteByte(0);
            writer.WriteId(parent);
        }
        if (parentSub is not null)
            writer.WriteString(parentSub);
    }
}
