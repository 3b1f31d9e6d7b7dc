-- Accounts, the positions they act in, and the sessions of signed-in people (shared by all instances).
create table access.account (
    id                   uuid primary key,
    username             text        not null unique check (username = lower(username)),
    display_name         text        not null,
    password_hash        text,
    must_change_password boolean     not null default true,
    failed_attempts      integer     not null default 0,
    locked_until         timestamptz,
    disabled             boolean     not null default false,
    demo                 boolean     not null default false,
    last_signed_in_at    timestamptz,
    created_at           timestamptz not null,
    version              integer     not null default 1
);

create table access.account_position (
    account_id  uuid not null references access.account,
    position_id uuid not null,
    primary key (account_id, position_id)
);

create index account_position_position on access.account_position (position_id);

create table access.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create unique index spring_session_session on access.spring_session (session_id);
create index spring_session_expiry on access.spring_session (expiry_time);
create index spring_session_principal on access.spring_session (principal_name);

create table access.spring_session_attributes (
    session_primary_id char(36)     not null references access.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
