/** Pages on paper: makes PDF of a template. Alone knows the library that does, and the Chinese font that goes into it. */
package org.huifang.paper;
