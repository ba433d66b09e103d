/** Made-up networks of outlets, judged as the house judges real ones: {@code scripts/warning-simulation}. */
package org.huifang.insight.warning.simulation;
