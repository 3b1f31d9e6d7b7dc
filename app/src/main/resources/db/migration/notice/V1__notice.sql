-- Notices to a body or to one account: a kind, its arguments and a link; never names or contents of cases.
create table notice.notice (
    id         uuid primary key,
    body_id    uuid,
    account_id uuid,
    kind       text        not null,
    args       text[]      not null,
    link       text        not null,
    at         timestamptz not null,
    check (num_nonnulls(body_id, account_id) = 1)
);

create index notice_body on notice.notice (body_id, at desc) where body_id is not null;
create index notice_account on notice.notice (account_id, at desc) where account_id is not null;

create table notice.seen (
    notice_id  uuid        not null references notice.notice on delete cascade,
    account_id uuid        not null,
    at         timestamptz not null,
    primary key (notice_id, account_id)
);
