-- Areas and bodies as a dated graph. A unit keeps its id through names, codes and levels; what was true when lies in
-- versions whose spans never overlap. Days are Vietnamese days; spans hold their first day and not their last bound.
-- One row. Every change of the graph adds one, so that each instance knows when its copy in memory is old.
create table organisation.revision (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);
insert into organisation.revision (number) values (1);

-- Which delivered content has been loaded; content only ever adds rows.
create table organisation.content (
    name      text primary key,
    digest    text not null,
    loaded_at timestamptz not null default now()
);

create table organisation.area (
    id  uuid primary key,
    key text not null unique
);

create table organisation.area_version (
    area        uuid not null references organisation.area,
    name        text not null check (name <> ''),
    kind        text not null check (kind in
                    ('PROVINCE', 'DISTRICT', 'COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE', 'VILLAGE')),
    codes       jsonb not null default '{}',
    gso         text generated always as (codes ->> 'GSO') stored,
    parent      uuid references organisation.area,
    valid       daterange not null check (not isempty(valid) and not lower_inf(valid)),
    legal_basis text,
    note        text,
    constraint area_version_overlap exclude using gist (area with =, valid with &&),
    constraint area_code_twice exclude using gist (gso with =, valid with &&)
);

create table organisation.body (
    id   uuid primary key,
    code text not null unique
);

create table organisation.body_version (
    body       uuid not null references organisation.body,
    name       text not null check (name <> ''),
    short_name text not null check (short_name <> ''),
    kind       text not null,
    area       uuid references organisation.area,
    valid      daterange not null check (not isempty(valid) and not lower_inf(valid)),
    constraint body_version_overlap exclude using gist (body with =, valid with &&)
);

-- DIRECTION and STAFF go from the body that directs or is served to the other; COORDINATION has no direction.
create table organisation.relation (
    id        uuid primary key,
    kind      text not null check (kind in ('DIRECTION', 'STAFF', 'COORDINATION')),
    from_body uuid not null references organisation.body,
    to_body   uuid not null references organisation.body,
    valid     daterange not null check (not isempty(valid) and not lower_inf(valid)),
    check (from_body <> to_body),
    constraint relation_overlap exclude using gist
        (kind with =, from_body with =, to_body with =, valid with &&),
    constraint relation_one_superior exclude using gist (to_body with =, valid with &&) where (kind = 'DIRECTION')
);
create index relation_from on organisation.relation (from_body);
create index relation_to on organisation.relation (to_body);

create table organisation.event (
    id          uuid primary key,
    kind        text not null check (kind in
                    ('ESTABLISH', 'RENAME', 'RECLASSIFY', 'MERGE', 'SPLIT', 'TRANSFER', 'ABOLISH', 'LEVEL_ABOLISH')),
    state       text not null check (state in ('PROPOSED', 'DECIDED', 'IN_FORCE', 'SUPERSEDED')),
    effective   date,
    decided     date,
    legal_basis text,
    verified    boolean not null default true,
    allocation  text check (allocation in ('POPULATION', 'HOUSEHOLDS', 'UNDEFINED')),
    note        text,
    request     jsonb,
    version     integer not null default 1,
    recorded_at timestamptz not null default now(),
    check (state <> 'IN_FORCE' or effective is not null),
    check (kind <> 'SPLIT' or allocation is not null)
);

-- The units an event concerns: what it starts from and what comes out of it.
create table organisation.event_unit (
    event    uuid not null references organisation.event,
    side     text not null check (side in ('FROM', 'TO')),
    unit     uuid not null,
    ordinal  integer not null,
    primary key (event, side, unit)
);
create index event_unit_unit on organisation.event_unit (unit);

-- Which unit follows which from the event's day on: areas follow areas, bodies follow bodies of the same line.
create table organisation.succession (
    event       uuid not null references organisation.event,
    predecessor uuid not null,
    successor   uuid not null,
    primary key (event, predecessor, successor)
);
create index succession_predecessor on organisation.succession (predecessor);
create index succession_successor on organisation.succession (successor);

create table organisation.person (
    id   uuid primary key,
    name text not null check (name <> '')
);

create table organisation.position (
    id      uuid primary key,
    person  uuid not null references organisation.person,
    body    uuid not null references organisation.body,
    title   text not null check (title <> ''),
    role    text not null check (role in
                ('LEADER', 'SPECIALIST', 'CLERK', 'UNIT_OFFICER', 'OBSERVER', 'ADMINISTRATOR')),
    valid   daterange not null check (not isempty(valid) and not lower_inf(valid)),
    version integer not null default 1
);
create index position_body on organisation.position (body);
create index position_person on organisation.position (person);

-- Open work of a body that ended, given to another: who, when, how many items.
create table organisation.hand_over (
    id        uuid primary key,
    event     uuid references organisation.event,
    from_body uuid not null references organisation.body,
    to_body   uuid not null references organisation.body,
    work      text not null,
    items     integer not null check (items >= 0),
    by_account  uuid not null,
    by_position uuid not null,
    on_day    date not null,
    done_at   timestamptz not null
);
create index hand_over_from on organisation.hand_over (from_body);
