-- Packs for an authority's scrutiny committee: the quarter, the moment whose knowledge was counted, and the manager's words.
-- The figures are counted again from the facts whenever a pack is read.
create table scrutiny_pack (
    id           uuid        primary key,
    version      bigint      not null,
    authority    text        not null,
    quarter_from date        not null,
    as_of        timestamptz not null,
    made_by      text        not null,
    narrative    text        check (length(narrative) <= 20000),
    narrative_by text,
    narrative_at timestamptz,
    visible_to   varchar[]   not null check (visible_to = array[authority]::varchar[]),
    check ((narrative is null) = (narrative_by is null) and (narrative is null) = (narrative_at is null))
);

alter table scrutiny_pack enable row level security;
alter table scrutiny_pack force row level security;
create policy related on scrutiny_pack
    using ((select acting_organisation()) = any (visible_to));
grant select, insert, update on scrutiny_pack to ${app};
