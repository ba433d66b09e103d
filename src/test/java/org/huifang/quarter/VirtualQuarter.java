package org.huifang.quarter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.huifang.home.HomeTime;

/**
 * Lives through a quarter with virtual customers and callers, and checks what became of them; started by
 * {@code scripts/virtual-quarter}. The quarter has the end of summer time in Europe and America and the Chinese National Day.
 */
public final class VirtualQuarter {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 91;
    /** On these the machine is down; what was due then is made up for. */
    private static final Set<Integer> DOWN = Set.of(20, 45, 46);

    private static final int MINUTES_OF_AN_HOUR = 60;

    private final int customers;
    private final Random random;

    private VirtualQuarter(int customers, long seed) {
        this.customers = customers;
        this.random = new Random(seed);
    }

    /** Arguments: number of customers, seed. */
    public static void main(String[] arguments) {
        var quarter = new VirtualQuarter(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
        try (var house = VirtualHouse.open(FIRST_DAY)) {
            System.exit(quarter.holds(house) ? 0 : 1);
        }
    }

    private boolean holds(VirtualHouse house) {
        var began = System.nanoTime();
        var town = new VirtualTown(house, random, FIRST_DAY, DAYS);
        town.settle(customers);
        var life = new VirtualLife(house, town, random);
        for (int day = 0; day < DAYS; day++) {
            if (!DOWN.contains(day)) {
                live(house, life, FIRST_DAY.plusDays(day));
            }
            if (day % 7 == 6) {
                System.err.printf(
                        "%s, %d jobs done, %d s%n",
                        FIRST_DAY.plusDays(day),
                        house.jobsDone(),
                        Duration.ofNanos(System.nanoTime() - began).toSeconds());
            }
        }
        return new QuarterCheck(house, FIRST_DAY, DAYS, life.deliveries()).report(System.out);
    }

    /** Hour by hour, each looked at in some minute of it, so that all minutes of a day come up. */
    private void live(VirtualHouse house, VirtualLife life, LocalDate day) {
        var midnight = day.atStartOfDay(HomeTime.ZONE).toInstant();
        life.rise(day);
        for (int hour = 0; hour < 24; hour++) {
            house.itIs(at(midnight, hour));
            life.pass();
            house.work();
            life.work();
            house.work();
        }
    }

    private Instant at(Instant midnight, int hour) {
        return midnight.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(random.nextInt(MINUTES_OF_AN_HOUR)));
    }
}
