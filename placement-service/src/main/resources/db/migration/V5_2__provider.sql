-- Providers: a public register, readable by every signed-in caller. Each provider keeps its own entry.
create table provider (
    id             text primary key,
    entry_id       uuid        not null unique,
    version        bigint      not null,
    name           text        not null,
    company_number text        not null constraint provider_company_number unique,
    kinds          text[]      not null check (cardinality(kinds) > 0),
    urns           text[]      not null,
    registered_by  text        not null,
    registered_at  timestamptz not null
);
alter table provider enable row level security;
alter table provider force row level security;
create policy read_by_all on provider for select using (true);
create policy kept_by_itself on provider using (id = (select acting_organisation()));
grant select, insert, update on provider to ${app};

-- From when to when a provider may be given no work, as procurement tells it.
create table provider_suspension (
    provider_id text not null,
    scope_code  text not null,
    from_day    date not null,
    to_day      date,
    primary key (provider_id, scope_code, from_day)
);
alter table provider_suspension enable row level security;
alter table provider_suspension force row level security;
create policy read_by_all on provider_suspension for select using (true);
create policy told_by_procurement on provider_suspension using ((select acting_purpose()) = 'EVENTS');
grant select, insert, update on provider_suspension to ${app};

-- Insurances, policies and other papers of a provider: what they are and how long they hold, not the files.
create table provider_document (
    id          uuid primary key,
    provider_id text        not null references provider,
    kind        text        not null,
    title       text        not null,
    reference   text        not null,
    issued_on   date        not null,
    expires_on  date        check (expires_on >= issued_on),
    added_by    text        not null,
    added_at    timestamptz not null
);
create index provider_document_provider on provider_document (provider_id, id);
alter table provider_document enable row level security;
alter table provider_document force row level security;
create policy own on provider_document using (provider_id = (select acting_organisation()));
grant select, insert on provider_document to ${app};
