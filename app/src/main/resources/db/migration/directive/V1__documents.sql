-- Incoming documents, their text, and the statements found in them with every change people made.

create table directive.document (
    id            uuid        primary key,
    body          uuid        not null,
    kind          text        not null,
    number        text,
    number_key    text        not null default '',
    issuer        text        not null,
    issuer_key    text        not null,
    issued        date        not null,
    subject       text        not null,
    signatory     text,
    file          uuid,
    registered_by uuid        not null,
    registered_at timestamptz not null,
    search_key    text        not null,
    version       integer     not null default 1
);

create index document_body on directive.document (body, issued desc);
create index document_number on directive.document (body, number_key, issuer_key) where number_key <> '';
create index document_search on directive.document using gin (search_key public.gin_trgm_ops);

comment on column directive.document.number_key is 'number in capitals without blanks, for noticing duplicates';

-- The text as imported (line ends made \n, nothing else touched); spans of statements count its Unicode code points.
create table directive.document_text (
    document    uuid    primary key references directive.document,
    text        text    not null,
    code_points integer not null,
    print       text    not null,
    sketch      integer[] not null,
    search_key  text    not null,
    notes       jsonb   not null
);

create index document_text_print on directive.document_text (print);
create index document_text_sketch on directive.document_text using gin (sketch);

-- Bodies below to which the document was handed down; they read it.
create table directive.document_reader (
    document uuid        not null references directive.document,
    body     uuid        not null,
    since    timestamptz not null,
    primary key (document, body)
);

create index document_reader_body on directive.document_reader (body);

-- What was uploaded and is not registered yet. While a document is being read nothing of it is stored, so that a refused
-- one leaves no trace; the row goes when the document is registered or given up.
create table directive.intake (
    id         uuid        primary key,
    body       uuid        not null,
    owner      uuid        not null,
    state      text        not null check (state in ('WAITING', 'READ', 'REFUSED')),
    file_name  text,
    media_type text,
    content    bytea,
    text       text,
    notes      jsonb       not null default '[]',
    refusals   jsonb       not null default '[]',
    alive_at   timestamptz not null,
    created_at timestamptz not null
);

create index intake_body on directive.intake (body, created_at);

comment on column directive.intake.content is 'the original, only once it was read and bears no mark of secrecy';
comment on column directive.intake.alive_at is 'when the reading process last said that it still works';

create table directive.statement (
    id        uuid    primary key,
    document  uuid    not null references directive.document,
    start_at  integer not null check (start_at >= 0),
    end_at    integer not null,
    kind      text    not null,
    period    text,
    actor     text,
    due       date,
    domains   text[]  not null,
    reasons   jsonb   not null,
    state     text    not null check (state in ('PROPOSED', 'ACCEPTED', 'REJECTED')),
    origin    text    not null check (origin in ('MACHINE', 'PERSON')),
    present   boolean not null default true,
    version   integer not null default 1,
    check (end_at > start_at)
);

create index statement_document on directive.statement (document, start_at) where present;

-- One act of a reviewer; it may touch several statements (split, join, bulk accept).
create table directive.statement_change (
    id       uuid        primary key,
    seq      bigint      not null generated always as identity,
    document uuid        not null references directive.document,
    action   text        not null,
    made_by  uuid        not null,
    made_at  timestamptz not null,
    undoes   uuid        references directive.statement_change,
    undone   boolean     not null default false
);

create index statement_change_document on directive.statement_change (document, seq desc);

create table directive.statement_revision (
    change        uuid    not null references directive.statement_change,
    statement     uuid    not null references directive.statement,
    before        jsonb   not null,
    after         jsonb   not null,
    version_after integer not null,
    primary key (change, statement)
);

create index statement_revision_statement on directive.statement_revision (statement, version_after);
