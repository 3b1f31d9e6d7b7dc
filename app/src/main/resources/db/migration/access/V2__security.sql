-- E-mail, second factors and what ends a session early.
alter table access.account
    add column email          text,
    add column session_stamp  integer     not null default 1,
    add column totp_secret    bytea,
    add column totp_confirmed boolean     not null default false,
    add column totp_last_step bigint      not null default 0;

-- Each code works once; only its hash is kept.
create table access.recovery_code (
    account_id uuid  not null references access.account,
    hash       bytea not null,
    used_at    timestamptz,
    primary key (account_id, hash)
);

create table access.passkey (
    credential_id      bytea       primary key,
    account_id         uuid        not null references access.account,
    label              text        not null,
    public_key         bytea       not null,
    signature_count    bigint      not null,
    uv_initialized     boolean     not null,
    transports         text[]      not null,
    backup_eligible    boolean     not null,
    backup_state       boolean     not null,
    attestation_object bytea,
    attestation_client bytea,
    created_at         timestamptz not null,
    last_used_at       timestamptz not null
);

create index passkey_account on access.passkey (account_id);
