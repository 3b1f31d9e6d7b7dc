-- Keys with which other programs act for an account in one of its positions, on /api only. Only a key's hash is kept.
create table access.api_key (
    id           uuid primary key,
    account_id   uuid        not null references access.account,
    position_id  uuid        not null,
    label        text        not null check (label <> ''),
    hash         bytea       not null unique,
    created_at   timestamptz not null,
    expires_on   date        not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create index api_key_account on access.api_key (account_id);
