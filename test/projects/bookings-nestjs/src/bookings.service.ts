import { ConflictException, HttpException, Injectable, NotFoundException } from '@nestjs/common';

export interface Booking {
  readonly id: string;
  readonly room: string;
  readonly night: string;
}

@Injectable()
export class BookingsService {
  private readonly bookings = new Map<string, Booking>([['1', { id: '1', room: '12', night: '2026-03-01' }]]);

  async find(id: string): Promise<Booking> {
    const booking = this.bookings.get(id);
    if (booking === undefined) throw new NotFoundException({ code: 'BOOKING_NOT_FOUND', message: 'Booking not found' });
    return booking;
  }

  async create(room: string, night: string): Promise<Booking> {
    for (const booking of this.bookings.values()) {
      if (booking.room === room && booking.night === night) throw new ConflictException('Room is taken');
    }
    const booking = { id: String(this.bookings.size + 1), room, night };
    this.bookings.set(booking.id, booking);
    return booking;
  }

  async cancel(id: string): Promise<void> {
    const booking = await this.find(id);
    if (booking.night < '2026-06-01') throw new HttpException({ code: 'BOOKING_PAST', message: 'Too late' }, 409); // expect: no-unregistered-error-code
    this.bookings.delete(id);
  }

  /** Stands for a payment service that is not there. */
  async charge(id: string): Promise<{ readonly receipt: string }> {
    await this.find(id);
    throw new Error('connect ECONNREFUSED payments.internal:8443');
  }
}
