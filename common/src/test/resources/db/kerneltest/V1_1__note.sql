create table note (
    id         uuid primary key,
    version    bigint         not null,
    label      text           not null,
    cost       numeric(14, 2) not null,
    visible_to text[]         not null
);
alter table note enable row level security;
alter table note force row level security;
create policy related on note using ((select acting_organisation()) = any (visible_to));
grant select, insert, update on note to ${app};
