-- On whose home page a kept question stands, for those who chose otherwise than whoever keeps it.
create table reporting.figure_view_home (
    view uuid not null references reporting.figure_view (id) on delete cascade,
    account uuid not null,
    shown boolean not null,
    primary key (view, account)
);
