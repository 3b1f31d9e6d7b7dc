-- Append-only record of what was done. Each entry's hash covers the entry and the hash before it.
create table audit.entry (
    seq           bigint primary key,
    at            timestamptz not null,
    account_id    uuid,
    position_id   uuid,
    body_id       uuid,
    role          text,
    action        text        not null,
    subject_type  text        not null,
    subject_id    text        not null,
    before_values text,
    after_values  text,
    previous_hash bytea       not null,
    hash          bytea       not null
);

create index entry_subject on audit.entry (subject_type, subject_id, seq);
create index entry_body on audit.entry (body_id, seq);
create index entry_account on audit.entry (account_id, seq);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or removed';
end $$;

create trigger entry_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
