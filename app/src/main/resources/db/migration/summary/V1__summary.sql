-- Year-end summaries, the numbers of issued documents, conferences and the proposal for the next programme. Ids of bodies,
-- areas, accounts, files, submissions and tasks belong to other modules and are kept without a foreign key.

create table summary.summary (
    id uuid primary key,
    outline text not null,
    body uuid not null,
    area uuid not null,
    period_kind text not null,
    period_year integer not null,
    period_index integer not null,
    created_at timestamptz not null,
    created_by uuid not null,
    unique (outline, body, period_kind, period_year, period_index)
);

create index summary_body on summary.summary (body);

-- A version is a draft until it is signed; a correction is a new version.
create table summary.version (
    id uuid primary key,
    summary uuid not null references summary.summary (id),
    number integer not null check (number >= 1),
    edition text not null,
    state text not null check (state in ('DRAFT', 'SIGNED')),
    -- why it corrects the one before
    reason text,
    created_at timestamptz not null,
    created_by uuid not null,
    -- when its figures were read last
    composed_at timestamptz not null,
    edited_at timestamptz not null,
    -- who changed its words last, which the signer may not be
    edited_by uuid,
    signed_at timestamptz,
    signed_on date,
    signed_by uuid,
    signer_name text,
    signer_post text,
    place text,
    layout text,
    register_entry uuid,
    docx uuid,
    docx_sha256 text,
    pdf uuid,
    pdf_sha256 text,
    unique (summary, number),
    check ((state = 'SIGNED') = (num_nonnulls(signed_at, signed_on, signed_by, signer_name, signer_post, place, layout,
        register_entry, docx, docx_sha256, pdf, pdf_sha256) = 12))
);

-- Two people who correct at the same moment make one draft.
create unique index version_draft on summary.version (summary) where state = 'DRAFT';

create table summary.piece (
    id uuid primary key,
    version uuid not null references summary.version (id),
    section text not null,
    block text not null,
    item text not null,
    place bigint not null,
    kind text not null,
    -- what was composed: its words, its words and numbers with the figures they are made of, and those figures
    composed text not null,
    bits jsonb not null,
    figures jsonb not null,
    -- the submission a paragraph was taken from
    source uuid,
    -- what a person wrote in its place
    words text,
    removed boolean not null default false,
    revision integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid,
    unique (version, block, item)
);

create index piece_version on summary.piece (version, place);

create table summary.piece_change (
    piece uuid not null references summary.piece (id),
    revision integer not null,
    act text not null,
    before text not null,
    after text not null,
    at timestamptz not null,
    account uuid not null,
    primary key (piece, revision)
);

-- What was signed in spite of a remark, with the reason.
create table summary.acceptance (
    version uuid not null references summary.version (id),
    kind text not null,
    findings text not null,
    reason text not null,
    account uuid not null,
    at timestamptz not null,
    primary key (version, kind)
);

-- One series of numbers a body, line, type and term or year; the row is held while a number is given.
create table summary.series (
    id uuid primary key,
    body uuid not null,
    line text not null check (line in ('PARTY', 'STATE')),
    type text not null,
    run text not null,
    last integer not null default 0 check (last >= 0),
    unique (body, line, type, run)
);

create table summary.entry (
    id uuid primary key,
    series uuid not null references summary.series (id),
    number integer not null check (number >= 1),
    printed text not null,
    subject text not null,
    issued_on date not null,
    version uuid,
    given_at timestamptz not null,
    given_by uuid not null,
    voided_at timestamptz,
    voided_by uuid,
    void_reason text,
    unique (series, number),
    check (num_nonnulls(voided_at, voided_by, void_reason) in (0, 3))
);

create index entry_version on summary.entry (version) where version is not null;

-- Word files in which the office keeps its own layout.
create table summary.template (
    id uuid primary key,
    body uuid not null,
    layout text not null,
    file uuid not null,
    uploaded_at timestamptz not null,
    uploaded_by uuid not null,
    withdrawn_at timestamptz
);

create unique index template_in_use on summary.template (body, layout) where withdrawn_at is null;

create table summary.conference (
    id uuid primary key,
    summary uuid not null references summary.summary (id),
    body uuid not null,
    day date not null,
    begins text not null,
    place text not null,
    agenda text not null,
    revision integer not null default 1,
    document uuid,
    created_at timestamptz not null,
    created_by uuid not null,
    unique (summary)
);

create table summary.delegates (
    conference uuid not null references summary.conference (id),
    body uuid not null,
    people integer not null check (people between 0 and 9999),
    primary key (conference, body)
);

-- What is proposed for the next programme, and what a person decided of each line.
create table summary.proposal (
    id uuid primary key,
    summary uuid not null references summary.summary (id),
    year integer not null,
    created_at timestamptz not null,
    created_by uuid not null,
    unique (summary, year)
);

create table summary.proposal_line (
    id uuid primary key,
    proposal uuid not null references summary.proposal (id),
    place integer not null,
    origin text not null check (origin in ('UNFINISHED', 'RECURRING', 'TARGET', 'STATEMENT')),
    origin_key text not null,
    content text not null,
    lead uuid,
    due date,
    because text not null,
    decision text check (decision in ('TAKEN', 'LEFT')),
    reason text,
    task uuid,
    revision integer not null default 1,
    decided_at timestamptz,
    decided_by uuid,
    unique (proposal, origin, origin_key),
    check ((coalesce(decision, '') = 'LEFT') = (reason is not null))
);
