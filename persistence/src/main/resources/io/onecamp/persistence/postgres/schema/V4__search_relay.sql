-- How far each relay that follows the one order has come. Moved only together with the held rows that it skipped, under
-- the epoch of its lease (lease.name is the relay's name and '.relay').
create table relay (
    name     text primary key,
    position bigint not null,
    -- Which copy was brought that far: another one has nothing yet.
    target   text   not null
);
