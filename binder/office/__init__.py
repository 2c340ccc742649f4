"""The paper as files of word processors, for the secretary who works on with it."""
