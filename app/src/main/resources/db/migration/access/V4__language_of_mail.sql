-- In which language mails are written to the account.
alter table access.account
    add column mail_language text not null default 'vi' check (mail_language in ('vi', 'en'));
