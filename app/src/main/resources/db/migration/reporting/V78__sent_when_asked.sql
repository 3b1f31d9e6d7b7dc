-- A report that was asked to be sent while a device had no network: the request may come again, from another window or because its
-- answer was lost, and sends the report once.
create table reporting.asked_sending (
    id uuid primary key,
    submission uuid not null references reporting.submission (id) on delete cascade,
    account uuid not null,
    sent_at timestamptz not null
);

create index asked_sending_submission on reporting.asked_sending (submission);
