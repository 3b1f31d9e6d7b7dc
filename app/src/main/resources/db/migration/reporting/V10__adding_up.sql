-- Sums are read from one index alone. It begins with the province, because every reader asks inside one: a question touches
-- the rows of one province, indicator and period, which lie side by side, however many others there are.
alter table reporting.fact add column counted boolean not null default true;

comment on column reporting.fact.counted is
    'true for one part of each body, indicator and period, so that bodies are counted without being told apart';

create index fact_sum on reporting.fact (province, indicator, period)
    include (district, commune, body, part, counted, value, estimated, approved);

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
