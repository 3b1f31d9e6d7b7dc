-- A layout that was uploaded is tried on a sample first, and used only once somebody has said so.
alter table summary.template add column pending boolean not null default false;

drop index summary.template_in_use;

create unique index template_in_use on summary.template (body, layout) where withdrawn_at is null and not pending;

create unique index template_pending on summary.template (body, layout) where withdrawn_at is null and pending;
