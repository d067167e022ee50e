-- A refused tool call is on the record, but the answer to its key is still to come.
drop index tool_call_key;
create unique index tool_call_key on tool_call (tenant, call, tool, key) where ok and not repeated;
