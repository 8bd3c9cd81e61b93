// Three sites at once: on two cores each waits for its pages most of the time.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
