-- The end of the chain, moved in the same transaction as each entry: cutting entries off the end leaves it pointing past it.
create table audit.head (
    only_row boolean primary key default true check (only_row),
    seq      bigint not null,
    hash     bytea  not null
);

insert into audit.head (seq, hash)
select seq, hash
  from (select seq, hash from audit.entry
        union all
        select 0, decode(repeat('00', 32), 'hex')) ends
 order by seq desc limit 1;

create function audit.refuse_return() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.seq > old.seq then
            return new;
        end if;
    end if;
    raise exception 'the end of the audit chain only moves forward';
end $$;

create trigger head_forward before update or delete on audit.head
    for each row execute function audit.refuse_return();

create trigger head_kept before truncate on audit.head
    for each statement execute function audit.refuse_change();

create index entry_action on audit.entry (action, seq);
