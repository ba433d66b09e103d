package org.huifang.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where workers find the engine, and how patient they are.
 *
 * @param server base address of Huifang, without a trailing slash
 * @param user technical user of the workers
 * @param timeout of each call
 * @param lock how long a fetched task is ours; longer than all calls of one try together
 * @param longPoll how long the engine may keep a worker's question open while there is nothing to do; shorter than what cuts off
 *     idle connections in between
 */
@ConfigurationProperties("huifang.worker")
public record WorkerSettings(
        @DefaultValue("http://localhost:${server.port:8080}") String server,
        @DefaultValue("worker") String user,
        String password,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("60s") Duration lock,
        @DefaultValue("20s") Duration longPoll) {}
