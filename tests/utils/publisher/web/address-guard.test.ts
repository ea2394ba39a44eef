import { expect, test } from 'vitest';
import { literalAddress, mayConnectTo } from '../../../../utils/publisher/web/address-guard';

test('public addresses may be connected to, also written the long way', () => {
  for (const address of ['8.8.8.8', '2606:4700::1111', '2001:910::1', '2a0c:e300::12', '::ffff:8.8.8.8']) {
    expect([address, mayConnectTo(address, { allowLoopback: false })]).toEqual([address, true]);
  }
});

test('nothing else may, and loopback only when it is allowed', () => {
  const refused = ['10.1.2.3', '172.16.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'];
  const refusedToo = ['fe80::1', 'fd00:ec2::254', '::', '64:ff9b::7f00:1', '2002:7f00:1::', 'ff02::1', 'localhost', ''];
  const wrapped = [
    '::127.0.0.1',
    '::169.254.169.254',
    '::8.8.8.8',
    '::7f00:1',
    '::a9fe:a9fe',
    '::ffff:10.0.0.1',
    '::ffff:169.254.169.254',
  ];
  const reserved = ['4000::1', '8000::1', '5f00::1', '3fff::1', '2001:db8::1', '2001::1', '2001:20::1'];
  for (const address of [...refused, ...refusedToo, ...wrapped, ...reserved]) {
    expect([address, mayConnectTo(address, { allowLoopback: true })]).toEqual([address, false]);
  }
  for (const address of ['127.0.0.1', '127.255.0.1', '::1', '::ffff:127.0.0.1']) {
    expect([address, mayConnectTo(address, { allowLoopback: false })]).toEqual([address, false]);
    expect([address, mayConnectTo(address, { allowLoopback: true })]).toEqual([address, true]);
  }
});

test('knows an address in a URL, whatever its spelling', () => {
  expect(literalAddress(new URL('http://0x7f.1/'))).toBe('127.0.0.1');
  expect(literalAddress(new URL('http://[::1]:80/'))).toBe('::1');
  expect(literalAddress(new URL('http://a.fr/'))).toBeUndefined();
});
