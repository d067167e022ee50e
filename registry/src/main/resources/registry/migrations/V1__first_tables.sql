-- Every key begins with the tenant: no row of one can be reached by another's name.

create table tenant (
  tenant text primary key,
  created timestamptz not null default now()
);

-- Questionnaires, rule sets and fixed words: versions never change, a slot points to the released one.
create table released_version (
  tenant text not null references tenant,
  shelf text not null,
  hash text not null,
  content bytea not null,
  source bytea not null,
  created timestamptz not null default now(),
  primary key (tenant, shelf, hash)
);

create table release (
  number bigint generated always as identity primary key,
  tenant text not null,
  shelf text not null,
  slot text not null,
  hash text not null,
  released timestamptz not null default now(),
  foreign key (tenant, shelf, hash) references released_version
);
create index release_newest on release (tenant, shelf, slot, number desc);

create table contact (
  tenant text not null references tenant,
  place int not null,
  contact text not null,
  channel text not null,
  primary key (tenant, place),
  unique (tenant, contact)
);

create table call (
  tenant text not null references tenant,
  call text not null,
  type text not null,
  questionnaire_hash text not null,
  rules_hash text not null,
  created timestamptz not null,
  primary key (tenant, call)
);
create index call_newest on call (tenant, created desc);

create table call_epoch (
  tenant text not null,
  call text not null,
  epoch int not null,
  primary key (tenant, call)
);

create table dial_ledger (
  tenant text not null,
  call text not null,
  attempt int not null,
  entered timestamptz not null default now(),
  primary key (tenant, call, attempt)
);

create table idempotency_key (
  tenant text not null,
  key text not null,
  request_hash text not null,
  call text not null,
  created timestamptz not null default now(),
  primary key (tenant, key)
);
create index idempotency_key_age on idempotency_key (created);

create table webhook_event (
  tenant text not null,
  source text not null,
  event text not null,
  received timestamptz not null default now(),
  primary key (tenant, source, event)
);
create index webhook_event_age on webhook_event (received);

-- The tool server's audit: one chain for each call; content is encrypted with the call's key.
create table tool_call (
  tenant text not null,
  call text not null,
  number bigint not null,
  id text not null,
  key text not null,
  repeated boolean not null,
  epoch int not null,
  tool text not null,
  at timestamptz not null,
  ok boolean not null,
  content bytea not null,
  previous_hash text not null,
  hash text not null,
  primary key (tenant, call, number)
);
create unique index tool_call_key on tool_call (tenant, call, tool, key) where not repeated;
