-- Sums are read from the key's index alone: what they need stands in it, beside the order they are asked in.
alter table reporting.fact drop constraint fact_pkey;
alter table reporting.fact add primary key (indicator, period, body, part)
    include (commune, district, province, value, estimated, approved);

-- What one body reported for one period: to trace a figure, and to correct the areas when history is corrected.
create index fact_body on reporting.fact (body, period);

-- What is to be reached: one value an indicator, area and period.
create table reporting.target (
    indicator text not null,
    area uuid not null,
    period_kind text not null,
    period_year integer not null,
    period_index integer not null,
    value numeric not null,
    basis text not null default '',
    set_by uuid not null,
    set_body uuid not null,
    set_at timestamptz not null,
    primary key (indicator, area, period_kind, period_year, period_index)
);

-- Questions to the figures that somebody keeps, by the query of their address; shared with the own body or private.
create table reporting.figure_view (
    id uuid primary key,
    account uuid not null,
    body uuid not null,
    name text not null,
    query text not null,
    shared boolean not null,
    on_home boolean not null,
    created_at timestamptz not null
);

create index figure_view_body on reporting.figure_view (body);
create index figure_view_account on reporting.figure_view (account);
