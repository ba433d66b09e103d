package org.huifang.staff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param longestAbsence working days somebody may be away and keep the cases they have (own: 2) */
@ConfigurationProperties("huifang.staff")
public record StaffSettings(@DefaultValue("2d") Duration longestAbsence) {}
