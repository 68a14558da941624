/**
 * Returns what to do about an error of S3, given its code, its HTTP status if it has none, or `network`. `region` is
 * that of the bucket, as far as it is known.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export function hintFor(code: string | number, region: string): string {
  if (REGIONS.has(code)) return `The bucket is in another region: set AWS_REGION, perhaps to ${region}`
  return HINTS[code] ?? 'See to that, then run the same command'
}

const REGIONS: ReadonlySet<string | number> = new Set([
  'AuthorizationHeaderMalformed',
  'PermanentRedirect',
  'TemporaryRedirect',
  301,
  307,
])

const RIGHTS =
  'The key needs the rights s3:GetObject, s3:PutObject, s3:DeleteObject and s3:ListBucket. Without the last, S3 says 403 of what is not there'

const HINTS: Readonly<Record<string, string>> = {
  network:
    'Look at the connection, and at --endpoint if you use another service than Amazon, then run the same command',
  NoSuchBucket: 'Create the bucket, or write its name as it is',
  InvalidAccessKeyId: 'Look at AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'Look at AWS_SECRET_ACCESS_KEY',
  ExpiredToken: 'Get new temporary credentials',
  InvalidToken: 'Look at AWS_SESSION_TOKEN',
  RequestTimeTooSkewed: 'Set the clock of this machine',
  AccessDenied: RIGHTS,
  403: RIGHTS,
}
