-- Stored files; the content lies in parts of one mebibyte so that it can be streamed in and out.
create table files.file (
    id         uuid primary key,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     text        not null,
    stored_by  uuid        not null,
    stored_at  timestamptz not null
);

create table files.part (
    file_id uuid    not null references files.file on delete cascade,
    number  integer not null,
    bytes   bytea   not null,
    primary key (file_id, number)
);

alter table files.part alter column bytes set storage external;
