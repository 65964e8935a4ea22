import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  InternalServerErrorException,
  Logger,
  Param,
  Post,
  Put,
  Res,
} from '@nestjs/common';
import type { Response } from 'express';
import { BookingsService, type Booking } from './bookings.service.ts';

@Controller('bookings')
export class BookingsController {
  private readonly logger = new Logger(BookingsController.name);
  private readonly bookings: BookingsService;

  constructor(bookings: BookingsService) {
    this.bookings = bookings;
  }

  @Get(':id')
  async find(@Param('id') id: string): Promise<Booking> {
    return this.bookings.find(id);
  }

  @Post()
  async create(@Body() body: Omit<Booking, 'id'>, @Headers('authorization') authorization: string): Promise<Booking> {
    this.logger.debug({ authorization }); // expect: no-sensitive-log-data
    this.logger.log(`Booking room ${body.room}`); // expect: no-log-injection, no-eager-log-message
    return this.bookings.create(body.room, body.night);
  }

  @Delete(':id')
  @HttpCode(204)
  async cancel(@Param('id') id: string): Promise<void> {
    await this.bookings.cancel(id);
  }

  @Post(':id/payment')
  async pay(@Param('id') id: string): Promise<{ readonly receipt: string }> {
    try {
      return await this.bookings.charge(id);
    } catch (error) { // expect: no-try-catch-in-controller
      this.logger.error('Payment failed', error);
      throw new InternalServerErrorException((error as Error).message); // expect: no-internal-details-in-response
    }
  }

  @Put(':id')
  replace(@Res() response: Response): void {
    response.status(405).json({ message: 'Bookings are never changed' }); // expect: require-status-headers
  }
}
