/**
 * Statistics on plain numbers: what Hipparchus has is taken from it, and what it lacks (Holm, Price and Bonett, robust errors,
 * silhouettes) is said with its origin. Nothing here knows of cases.
 */
package org.huifang.insight.analysis.statistics;
