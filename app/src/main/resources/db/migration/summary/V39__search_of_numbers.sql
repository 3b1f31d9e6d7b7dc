-- The register is searched where it lies: small letters without marks, and a space for whatever is neither letter nor digit, so
-- that "01 bc bdvtu" finds "01-BC/BDVTU".
create function summary.entry_key(content text) returns text
    language sql immutable strict parallel safe
    return trim(regexp_replace(public.bo_dau(content), '[^[:alnum:]]+', ' ', 'g'));

alter table summary.entry
    add column search_key text not null generated always as
        (summary.entry_key(printed || ' ' || subject || ' ' || recipients || ' ' || signer)) stored;

create index entry_issued on summary.entry (series, issued_on desc, number desc);
