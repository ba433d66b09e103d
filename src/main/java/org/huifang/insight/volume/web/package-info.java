/** Taking in parcel volumes over HTTP. */
package org.huifang.insight.volume.web;
