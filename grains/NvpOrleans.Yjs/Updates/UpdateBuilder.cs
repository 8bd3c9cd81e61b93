namespace NvpOrleans.Yjs;

/// <summary>Collects the structs of a new update, client by client.</summary>
internal sealed class UpdateBuilder
{
    private readonly List<ClientStructs> _clients = [];
    private StructRefs _structs = new(4);
    private ulong _client;

    public void Add(ulong client, in StructRef added)
    {
        if (_structs.Count > 0 && client != _client)
            Flush();
        _client = client;
        _structs.Add(added);
    }

    public Update Build(DeleteSet deletes)
    {
        Flush();
        return new Update([.. _clients], deletes);
    }

    private void Flush()
    {
        if (_structs.Count > 0)
            _clients.Add(new ClientStructs(_client, _structs));
        _structs = new StructRefs(4);
    }
}
