-- The police name a home by where it lies. Its postcode is learnt from the register of homes, never from an event.
alter table home_link
    add column postcode    text,
    add column ask_at      timestamptz default now(),
    add column asked_times integer not null default 0;
alter table home_link alter column ask_at drop default;

create index home_link_postcode on home_link (postcode);
create index home_link_ask_at on home_link (ask_at) where ask_at is not null;
