-- Documents written outside the system take their numbers from the same series. The form that asked for a number is remembered,
-- so that one sent twice gets one number.
alter table summary.entry
    add column recipients text not null default '',
    add column signer text not null default '',
    add column form uuid;

create unique index entry_form on summary.entry (form) where form is not null;
