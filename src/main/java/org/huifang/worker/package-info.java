/**
 * What every external-task worker needs: settings, calls to the engine by long polling, HTTP with timeouts, tries that are
 * counted with pauses between them. The one room that knows the engine's client library; it knows no feature.
 */
package org.huifang.worker;
